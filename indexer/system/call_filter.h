// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/call_filter.h — limits the system calls of a process (seccomp).
//
// The filters are constant tables of BPF and not made by a library, because they are installed
// between fork and exec in a program with threads, where nothing may allocate memory.
#pragma once

struct sock_fprog;

namespace gijiroku::indexer {

/// Whether this kernel has seccomp filters for this architecture and lets this process use them.
bool has_call_filter();

/// For another program (pdftotext, soffice, tesseract): everything but sockets, debugging, mounts,
/// namespaces, keys, BPF, io_uring and administration of the machine. These fail with EPERM.
const sock_fprog& program_filter();

/// The same for a program that must listen on a socket of this machine (soffice). It can connect to
/// none. access(2) denies that anything is writable: soffice then puts its socket where
/// OSL_SOCKET_PATH says, and not into /tmp.
const sock_fprog& listening_program_filter();

/// For our own readers of formats once they have their bytes: memory, threads' locks, the clock,
/// reading and writing what is open already. Anything else fails with EPERM; memory cannot be made
/// executable. In a build with sanitizers, which need more, it is program_filter().
const sock_fprog& reader_filter();

/// Puts the filter in force for this process, which must have set no_new_privs. Returns false and
/// sets errno if the kernel refuses. Async-signal-safe.
bool restrict_calls(const sock_fprog& filter);

}  // namespace gijiroku::indexer
