package org.openhall.provisioning;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
