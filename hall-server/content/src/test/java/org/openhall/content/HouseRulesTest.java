package org.openhall.content;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("content", "contract");
    }
}
