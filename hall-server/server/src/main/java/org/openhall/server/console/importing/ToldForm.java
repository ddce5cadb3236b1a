package org.openhall.server.console.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.openhall.contract.content.Catalogue;
import org.openhall.contract.content.Level;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.batches.Told;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.console.view.ImportView;
import org.openhall.server.http.Form;
import org.openhall.server.importing.columns.Field;

/** What people say of the files they hand in, to and from its form. */
record ToldForm(Supplier<Map<String, String>> offices, Supplier<Map<String, String>> domains) {

    static final String COLUMN = "column.";
    private static final int LONGEST = 300;

    /** The form, filled in. */
    ImportView.Told shown(Told told, Account account) {
        List<Option> sources = new ArrayList<>(List.of(new Option("", "请选择", told.source().isEmpty())));
        offices.get().forEach((id, name) -> {
            if (account.may(Permission.CONTENT_EDIT, id))
                sources.add(new Option(name, name, name.equals(told
                        .source())));
        });
        return new ImportView.Told(sources, types(told), domains(told), levels(told), told.title(), told.edition(), told
                .region(), told.page(), told.reason(),
                account.may(Permission.CONTENT_EDIT, ""), told.whole());
    }

    private static List<Option> types(Told told) {
        List<Option> types = new ArrayList<>(List.of(new Option("", "按标题判断", told.type().isEmpty())));
        for (Catalogue.Type type : Catalogue.Type.values())
            types.add(new Option(type.name(), words(type), told.type().equals(Optional.of(type))));
        return types;
    }

    private static String words(Catalogue.Type type) {
        return switch (type) {
            case PILOT_DOMAIN -> "试点领域目录";
            case OTHER_DOMAIN -> "其他领域目录";
            case FULL -> "全清单";
            case COMMUNITY -> "居务公开清单";
            case PARTICIPATION -> "公众参与清单";
        };
    }

    private List<Option> domains(Told told) {
        List<Option> all = new ArrayList<>(List.of(new Option("", "按标题判断", told.domain().isEmpty())));
        domains.get().forEach((code, name) -> all.add(new Option(code, name, code.equals(told.domain()))));
        return all;
    }

    private static List<Option> levels(Told told) {
        return Stream.of(Level.values()).map(level -> new Option(level.name(), switch (level) {
            case DISTRICT -> "区";
            case STREET -> "街道";
            case COMMUNITY -> "社区";
        }, told.levels().contains(level))).toList();
    }

    /** Whether files of that office are theirs to hand in: what its columns mean is remembered for all who do. */
    boolean theirs(String source, Account account) {
        return offices.get().entrySet().stream().anyMatch(office -> office.getValue().equals(source) && account.may(
                Permission.CONTENT_EDIT, office.getKey()));
    }

    /** What was filled in, with the columns that were set right. */
    Told read(Form form, Account account) {
        String source = cut(form.text("source"));
        return new Told(theirs(source, account) ? source : "", Arrays.stream(Catalogue.Type.values())
                .filter(type -> type.name().equals(form.text("type"))).findFirst(), cut(form.text("title")),
                cut(form
                        .text("domain")),
                Arrays.stream(Level.values()).filter(level -> form.all("level").contains(level.name())).toList(),
                cut(form.text("region")), cut(form.text("page")), cut(form.text("edition")), cut(form.text("reason")),
                !form.text("whole").isEmpty(), columns(form));
    }

    private static Map<String, String> columns(Form form) {
        Set<String> fields = Set.copyOf(Arrays.stream(Field.values()).map(Enum::name).toList());
        Map<String, String> columns = new HashMap<>();
        form.fields().forEach((name, values) -> {
            String words = name.startsWith(COLUMN) ? name.substring(COLUMN.length()) : "";
            boolean known = values.getFirst().isEmpty() || fields.contains(values.getFirst());
            if (!words.isEmpty() && known) columns.put(cut(words), values.getFirst());
        });
        return columns;
    }

    private static String cut(String words) {
        String line = words.strip().replaceAll("\\p{Cntrl}", "");
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
