// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/lazy.h — a value that is made when it is first needed.
#pragma once

#include <memory>
#include <mutex>

namespace gijiroku::search {

/// Thread-safe. Others that need the value wait while it is made. T may be incomplete where no
/// value is made.
template <typename T>
class Lazy {
 public:
  /// The value; the first call makes it with `make()`. If that throws, the next call tries again.
  template <typename Make>
  const T& value(const Make& make) {
    const std::scoped_lock lock(mutex_);
    if (!value_) value_ = std::make_shared<const T>(make());
    return *value_;
  }

 private:
  std::mutex mutex_;
  std::shared_ptr<const T> value_;
};

}  // namespace gijiroku::search
