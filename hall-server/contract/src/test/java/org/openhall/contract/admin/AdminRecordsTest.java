package org.openhall.contract.admin;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.enrolment.DeviceState;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** The wire leaves out what is empty, so every record that people's tools read must bring it back. */
class AdminRecordsTest {

    @ParameterizedTest
    @ValueSource(classes = {DeviceList.class, DeviceList.Device.class, HallStatus.class, InvitationRequest.class,
            RevokeRequest.class, ErrorAnswer.class})
    void nothingIsNullWhateverIsLeftOut(Class<?> record) throws ReflectiveOperationException {
        Object bare = Json.read("{}", record);
        for (RecordComponent part : record.getRecordComponents())
            assertNotNull(part.getAccessor().invoke(bare), record.getSimpleName() + "." + part.getName());
        assertEquals(bare, Json.read(Json.write(bare), record));
    }

    @Test
    void aDeviceThatWasOnlyInvitedSurvivesTheWire() {
        DeviceList.Device invited = new DeviceList.Device("a1", "", "一号机", "portrait-21", DeviceState.CODE_ISSUED,
                Optional.empty(), 0, "", Optional.empty());

        assertEquals(invited, Json.read(Json.write(invited), DeviceList.Device.class));
    }
}
