package org.openhall.devices;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
