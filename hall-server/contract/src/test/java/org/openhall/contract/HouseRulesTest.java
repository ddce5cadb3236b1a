package org.openhall.contract;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("contract");
    }
}
