package org.openhall.server;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
