package org.openhall.kiosk;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.openhall.house.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class HouseRulesTest extends HouseRules {
    HouseRulesTest() {
        super("kiosk", "content", "contract", "devices");
    }

    /** The lexicon's maker stands under the same name in a build whose modules have not been packaged. */
    @Test
    void aKioskNeedsNoDictionaryLibrary() {
        noClasses().that().resideOutsideOfPackage("org.openhall.kiosk.lexicon.making..").should().dependOnClassesThat()
                .resideInAnyPackage("com.hankcs..", "com.huaban..")
                .because("the lexicon is made at build time; a kiosk starts fast and small")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages("org.openhall.kiosk"));
    }
}
