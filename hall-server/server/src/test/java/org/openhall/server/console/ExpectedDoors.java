package org.openhall.server.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.Role;
import org.openhall.server.accounts.Scope;

/**
 * Who may come in where, written down by hand from what the roles are for, and not from the route table that is judged by
 * it. {@code any}: wherever the role holds, the page itself looks at the office; {@code own}: where the role holds for the
 * record's office; {@code hall}: where it holds for the whole hall. A star: the answer may hold personal data, e.g. what
 * somebody wrote and nobody has checked yet.
 */
record ExpectedDoors(Map<String, Line> lines) {

    private static final String WORDS = """
            GET  /                                  any   everybody
            POST /sign-out                          any   everybody
            GET  /me                                any   everybody
            POST /me/end                            any   everybody
            GET  /staff                             hall  system security
            POST /staff                             hall  system
            POST /staff/{id}/link                   hall  system security
            POST /staff/{id}/stand                  hall  system
            POST /staff/{id}/end                    hall  security
            POST /staff/{id}/grant                  hall  security
            POST /staff/{id}/take                   hall  security
            GET  /audit                             hall  auditor
            POST /audit/verify                      hall  auditor
            GET  /content                           any   clerk editor reviewer publisher disclosure
            POST /bulk                              any*  clerk editor reviewer publisher disclosure
            POST /bulk/do                           any*  clerk editor reviewer publisher disclosure
            GET  /links/{kind}                      any*  editor
            GET  /new/{kind}                        any   editor
            POST /new/{kind}/{id}                   any*  editor
            GET  /content/{kind}/{id}               own*  clerk editor reviewer publisher disclosure
            GET  /content/{kind}/{id}/versions      own*  clerk editor reviewer publisher disclosure
            POST /content/{kind}/{id}               own*  editor
            POST /content/{kind}/{id}/submit        own   editor
            POST /content/{kind}/{id}/drop          own   editor
            POST /content/{kind}/{id}/withdraw      own*  editor
            POST /content/{kind}/{id}/files         own   editor
            POST /content/{kind}/{id}/files/remove  own   editor
            GET  /content/{kind}/{id}/file/{sha256} own*  clerk editor reviewer publisher disclosure
            GET  /page/{sha256}                     any*  clerk editor reviewer publisher disclosure
            GET  /import                            any   editor
            POST /import                            any   editor
            GET  /import/{id}                       any*  editor
            POST /import/{id}/read                  any*  editor
            POST /import/{id}/keep                  any   editor
            POST /import/{id}/drop                  any   editor
            GET  /findings                          any*  clerk editor reviewer publisher disclosure
            GET  /findings/xlsx                     any*  clerk editor reviewer publisher disclosure
            GET  /findings/csv                      any*  clerk editor reviewer publisher disclosure
            GET  /notices                           any   clerk editor reviewer publisher disclosure
            GET  /notices/new                       any   clerk editor publisher
            POST /notices/new/{id}                  any*  clerk editor publisher
            POST /notices/preview                   any*  clerk editor publisher
            GET  /notices/write/{id}                own*  clerk editor publisher
            POST /notices/write/{id}                own*  clerk editor publisher
            GET  /notices/of/{id}                   own*  clerk editor reviewer publisher disclosure
            GET  /notices/of/{id}/arrived           own   clerk editor reviewer publisher disclosure
            POST /notices/of/{id}/withdraw          own   clerk editor publisher
            POST /notices/of/{id}/judge             own   reviewer
            GET  /notices/templates                 any   clerk editor reviewer publisher disclosure
            POST /notices/templates                 any   clerk editor publisher
            POST /notices/templates/{id}            any   clerk editor reviewer publisher disclosure
            GET  /devices                           any   clerk system
            POST /devices/calls/{id}/coming         any   clerk
            POST /devices/calls/{id}/close          any   clerk
            GET  /review                            any   clerk editor reviewer publisher disclosure
            GET  /review/{kind}/{id}                own*  clerk editor reviewer publisher disclosure
            POST /review/{kind}/{id}                own*  reviewer
            POST /review/{kind}/{id}/schedule       own*  publisher
            POST /review/{kind}/{id}/back           own*  publisher
            POST /review/{kind}/{id}/publish        own*  publisher
            """;

    /** Where a role must hold. */
    enum Where {
        ANY, OWN, HALL
    }

    /**
     * A door.
     *
     * @param where the role must hold
     * @param personal whether the answer may hold personal data
     * @param roles that open it
     */
    record Line(Where where, boolean personal, Set<Role> roles) {

        /** Whether somebody comes in to a record of that office, or to what belongs to none. The office o1 is under the street s1. */
        boolean opens(Grant grant, String office) {
            return roles.contains(grant.role()) && switch (where) {
                case ANY -> true;
                case OWN -> grant.scope().equals(Scope.HALL) || grant.scope().office().equals(office)
                        || (grant.scope().equals(Scope.ofStreet("s1")) && office.equals("o1"));
                case HALL -> grant.scope().equals(Scope.HALL);
            };
        }
    }

    static ExpectedDoors written() {
        Map<String, Line> lines = new LinkedHashMap<>();
        WORDS.lines().forEach(line -> {
            List<String> words = List.of(line.split(" +"));
            Set<Role> roles = words.get(3).equals("everybody")
                    ? Set.of(Role.values())
                    : words.stream().skip(3).map(word -> Role.of(word).orElseThrow()).collect(Collectors.toSet());
            String place = words.get(2).replace("*", "");
            Where where = Arrays.stream(Where.values()).filter(one -> one.name().equalsIgnoreCase(place))
                    .findFirst().orElseThrow();
            lines.put(words.get(0) + " " + words.get(1), new Line(where, words.get(2).endsWith("*"), roles));
        });
        return new ExpectedDoors(lines);
    }
}
