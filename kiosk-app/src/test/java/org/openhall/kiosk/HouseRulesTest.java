package org.openhall.kiosk;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("kiosk", "content", "contract", "devices");
    }
}
