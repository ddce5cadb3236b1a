package org.openhall.content;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
