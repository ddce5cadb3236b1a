package org.openhall.kiosk.attach;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class AttachDoorTest {

    @Test
    void attachIsUsedBehindItsPortOnly() {
        noClasses().that().resideOutsideOfPackage("org.openhall.kiosk.attach..").should().dependOnClassesThat()
                .resideInAnyPackage("com.gluonhq..").because("taking Attach out must touch one class")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openhall.kiosk"));
    }
}
