package org.openhall.server;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("server", "content", "contract");
    }
}
