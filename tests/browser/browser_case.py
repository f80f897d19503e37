# SPDX-License-Identifier: GPL-3.0-or-later
"""A test case with one service and one browser for all its tests."""
import unittest

from chromium import PROGRAM, Chromium
from service import Service


@unittest.skipIf(PROGRAM is None, "no Chromium here")
class BrowserCase(unittest.TestCase):
    @classmethod
    def serve(cls, *arguments, **how):
        """Starts a Service with these arguments, and the browser."""
        cls.service = cls.enterClassContext(Service(*arguments, **how))
        cls.browser = cls.enterClassContext(Chromium())

    def open(self, target, **how):
        self.browser.open(self.service.url + target, **how)
