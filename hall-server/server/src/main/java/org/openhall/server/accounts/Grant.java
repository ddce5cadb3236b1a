package org.openhall.server.accounts;

import java.util.List;
import java.util.Optional;

/**
 * A role somewhere.
 *
 * @param role what
 * @param scope where
 */
public record Grant(Role role, Scope scope) {

    /**
     * What is wrong with giving all of these to one person, for people; empty when it will do. Whoever makes accounts, gives
     * roles or audits does nothing else, or one person could do alone what takes two.
     */
    static Optional<String> fault(List<Grant> grants) {
        List<Role> roles = grants.stream().map(Grant::role).distinct().toList();
        return roles.stream().flatMap(one -> roles.stream().filter(other -> !one.mixes(other))
                .map(other -> one.words() + "和" + other.words() + "不能由同一个人担任：系统管理员、安全管理员、审计员要分开，也不能兼做内容工作。"
                        + "请另建账号，或先收回原来的角色"))
                .findFirst();
    }

    /** Reads {@code editor}, which means in the whole hall, {@code editor@office:ID} or {@code editor@street:ID}. */
    public static Optional<Grant> of(String words) {
        String[] parts = words.split("@", 2);
        Optional<Scope> scope = parts.length == 1 ? Optional.of(Scope.HALL) : Scope.of(parts[1]);
        return Role.of(parts[0]).flatMap(role -> scope.map(where -> new Grant(role, where)));
    }
}
