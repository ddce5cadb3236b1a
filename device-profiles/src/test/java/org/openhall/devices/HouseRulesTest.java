package org.openhall.devices;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("devices");
    }
}
