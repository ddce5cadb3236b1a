package org.openhall.kiosk;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
