package org.openhall.server.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.content.CatalogueItem;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.GovernmentDocument;
import org.openhall.contract.content.Notice;
import org.openhall.contract.content.Section;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"联系人\n13812345678", "联系人\t13812345678", "13812345678", "手机１３８１２３４５６７８。", "①13812345678",
            "+8613812345678", "0086 138 1234 5678", "138\u20111234\u20115678", "138\u00a01234\u00a05678",
            "13\u200b812345678", "电话:0477-8581171/13812345678"})
    void mobilesAreFound(String words) {
        assertEquals(List.of("手机号码"), PersonalNumbers.in(notice(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三\n110101199003078515", "张三\t11010519491231002x", "１１０１０１１９９００３０７８５１５",
            "110101 19900307 8515", "张三\n110101900307851", "旧号：152701640229001。"})
    void citizenNumbersAreFoundOldOnesToo(String words) {
        assertEquals(List.of("身份证号码"), PersonalNumbers.in(notice(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0477-8581171", "1137030300421743465", "110101199003078516", "统一社会信用代码 11150603011634567N",
            "注册号 150602000012345", "152701620229001", "12345", "400-123-4567", "A13812345678B"})
    void officeNumbersAreNot(String words) {
        assertEquals(List.of(), PersonalNumbers.in(notice(words)));
    }

    @Test
    void theFirstLineOfAPageIsReadToo() {
        Attachment.Page page = new Attachment.Page(Blob.NONE, 1, 1, "13812345678\n名单");
        GovernmentDocument document = new GovernmentDocument(TestingHall.imprint("名单"), "", "", "", Optional.empty(),
                null, List.of(), List.of(new Attachment("a.pdf", Blob.NONE, List.of(page))), List.of());

        assertEquals(List.of("手机号码"), PersonalNumbers.in(document));
    }

    @Test
    void namesOfFurtherColumnsAreReadToo() {
        CatalogueItem item = new CatalogueItem(TestingHall.imprint("一"), "", "", "", List.of(), "", "", "", "", null,
                null, null, null, null, null, "", "", "", Map.of("13812345678", "110101199003078515"), null);

        assertEquals(List.of("手机号码", "身份证号码"), PersonalNumbers.in(item));
    }

    private static ContentRecord notice(String words) {
        return new Notice(TestingHall.imprint("通知"), Notice.Priority.NOTICE, List.of(new Section("", words)),
                List.of());
    }
}
