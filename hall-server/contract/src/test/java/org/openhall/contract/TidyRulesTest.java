package org.openhall.contract;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
