// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/sanitizer.h — whether this is a build with sanitizers. They reserve terabytes of
// address space, start threads and read /proc.
#pragma once

namespace gijiroku::indexer {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace gijiroku::indexer
