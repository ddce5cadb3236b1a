package org.openhall.kiosk.lexicon;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("kiosk");
    }
}
