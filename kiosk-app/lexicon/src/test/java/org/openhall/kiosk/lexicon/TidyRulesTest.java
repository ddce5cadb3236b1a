package org.openhall.kiosk.lexicon;

import org.openhall.house.TidyRules;

class TidyRulesTest extends TidyRules {}
