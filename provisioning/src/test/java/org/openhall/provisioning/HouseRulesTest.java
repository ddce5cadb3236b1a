package org.openhall.provisioning;

import org.openhall.house.HouseRules;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("provisioning", "contract", "devices");
    }
}
