// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/call_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "indexer/system/sanitizer.h"

namespace gijiroku::indexer {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0;  // no filters
#endif

constexpr unsigned kForeignCall = 0x40000000;  // x32: other numbers for the same calls
constexpr unsigned kNamespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                                 CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
constexpr unsigned kAllow = SECCOMP_RET_ALLOW;

constexpr unsigned refusal(unsigned error) { return SECCOMP_RET_ERRNO | error; }

/// A program of the kernel's filter machine, without loops.
class Filter {
 public:
  Filter() {
    load(offsetof(seccomp_data, arch));
    unless_equal(kArchitecture, SECCOMP_RET_KILL_PROCESS);
    load(offsetof(seccomp_data, nr));
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kForeignCall, 0, 1));
    answer(refusal(EPERM));
  }

  Filter& on(std::initializer_list<long> calls, unsigned then) {
    for (const long call : calls) {
      code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
      answer(then);
    }
    return *this;
  }

  /// `refused` if argument `index` of the call has one of `bits`; otherwise `then`.
  Filter& on_bits(long call, unsigned index, unsigned bits, unsigned then) {
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
    load(static_cast<unsigned>(offsetof(seccomp_data, args) + index * sizeof(__u64)));
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    answer(refusal(EPERM));
    answer(then);
    return *this;
  }

  /// Allows a stream socket of this machine (AF_UNIX); refuses any other.
  Filter& on_local_stream(long call) {
    constexpr unsigned kTypes = 0xF;  // without SOCK_CLOEXEC and SOCK_NONBLOCK
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 7));
    load(offsetof(seccomp_data, args));
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 0, 4));
    load(offsetof(seccomp_data, args) + sizeof(__u64));
    code_.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, kTypes));
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SOCK_STREAM, 0, 1));
    answer(kAllow);
    answer(refusal(EPERM));
    return *this;
  }

  std::vector<sock_filter> otherwise(unsigned then) {
    answer(then);
    return code_;
  }

 private:
  void load(unsigned offset) { code_.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)); }
  void answer(unsigned value) { code_.push_back(BPF_STMT(BPF_RET | BPF_K, value)); }
  void unless_equal(unsigned value, unsigned then) {
    code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0));
    answer(then);
  }

  std::vector<sock_filter> code_;
};

std::vector<sock_filter> for_programs(bool listening) {
  Filter filter;
  if (listening) {
#ifdef SYS_access
    filter.on_bits(SYS_access, 1, W_OK, kAllow);
#endif
    filter.on_bits(SYS_faccessat, 2, W_OK, kAllow).on_bits(SYS_faccessat2, 2, W_OK, kAllow);
    filter.on_local_stream(SYS_socket).on({SYS_connect}, refusal(EPERM));
  } else {
    filter.on({SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4},
              refusal(EPERM));
  }
  return filter
      .on({SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_pidfd_getfd,
           SYS_process_madvise, SYS_perf_event_open, SYS_bpf, SYS_userfaultfd},
          refusal(EPERM))
      .on({SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_open_tree, SYS_move_mount,
           SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick, SYS_mount_setattr, SYS_unshare,
           SYS_setns, SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init},
          refusal(EPERM))
      .on({SYS_keyctl, SYS_add_key, SYS_request_key, SYS_io_uring_setup, SYS_io_uring_enter,
           SYS_io_uring_register},
          refusal(EPERM))
      .on({SYS_kexec_load, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_reboot,
           SYS_swapon, SYS_swapoff, SYS_acct, SYS_quotactl, SYS_syslog, SYS_settimeofday,
           SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime, SYS_sethostname, SYS_setdomainname},
          refusal(EPERM))
      .on({SYS_clone3}, refusal(ENOSYS))  // its flags are in memory; the C library then uses clone
      .on_bits(SYS_clone, 0, kNamespaces, kAllow)
      .otherwise(kAllow);
}

std::vector<sock_filter> for_readers() {
  return Filter()
      .on({SYS_read, SYS_write, SYS_recvfrom, SYS_sendto, SYS_close}, kAllow)
      .on({SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_futex, SYS_sched_yield, SYS_getcpu},
          kAllow)
      .on({SYS_clock_gettime, SYS_gettimeofday, SYS_getrandom, SYS_getpid, SYS_gettid}, kAllow)
      .on({SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_sigaltstack, SYS_restart_syscall, SYS_exit,
           SYS_exit_group},
          kAllow)
      .on_bits(SYS_mmap, 2, PROT_EXEC, kAllow)
      .on_bits(SYS_mprotect, 2, PROT_EXEC, kAllow)
      .otherwise(refusal(EPERM));
}

sock_fprog program_of(std::vector<sock_filter>& code) {
  return {static_cast<unsigned short>(code.size()), code.data()};
}

}  // namespace

bool has_call_filter() {
  // The kernel looks at the filter before anything else: EFAULT says that it would take one.
  return kArchitecture != 0 && ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, nullptr) != 0 &&
         errno == EFAULT;
}

const sock_fprog& program_filter() {
  static std::vector<sock_filter> code = for_programs(false);
  static const sock_fprog program = program_of(code);
  return program;
}

const sock_fprog& listening_program_filter() {
  static std::vector<sock_filter> code = for_programs(true);
  static const sock_fprog program = program_of(code);
  return program;
}

const sock_fprog& reader_filter() {
  if (kSanitized) return program_filter();
  static std::vector<sock_filter> code = for_readers();
  static const sock_fprog program = program_of(code);
  return program;
}

bool restrict_calls(const sock_fprog& filter) {
  return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

}  // namespace gijiroku::indexer
