package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountRow;
import fr.prefecture.clu.account.AccountState;
import fr.prefecture.clu.web.shared.Texts;
import java.util.stream.Collectors;

/** An account as the pages and the files of the list write it. */
public record AccountLine(AccountRow row) {

    public long id() {
        return row.id();
    }

    public String name() {
        return row.displayName();
    }

    public String login() {
        return row.login();
    }

    public String email() {
        return row.email();
    }

    public String roles() {
        return row.roles().stream()
                .map(role -> Texts.of("Roles." + role))
                .collect(Collectors.joining(", "));
    }

    public String state() {
        if (row.state() == AccountState.LOCKED) {
            return Texts.of("account.state.locked", row.lockedUntil().orElseThrow());
        }
        if (row.state() == AccountState.TO_CHANGE) {
            return Texts.of("account.state.toChange", row.temporaryUntil().orElseThrow());
        }
        return Texts.of("AccountState." + row.state());
    }

    /** The sign that stands before the state. */
    public String sign() {
        return switch (row.state()) {
            case ACTIVE, BY_PROVIDER -> "succes";
            case TO_CHANGE -> "provisoire";
            case LOCKED, OVER -> "alerte";
            case DEACTIVATED -> "indisponible";
        };
    }

    /** Nobody has to do anything about it. */
    public boolean plain() {
        return row.state() == AccountState.ACTIVE
                || row.state() == AccountState.BY_PROVIDER
                || row.state() == AccountState.DEACTIVATED;
    }

    public String kind() {
        return row.demonstration() ? Texts.of("account.kind.demonstration") : "";
    }

    public String createdAt() {
        return Texts.of("account.at", row.createdAt());
    }

    /** Empty when nobody has come in by it yet. */
    public String lastLogIn() {
        return row.lastLogIn().map(at -> Texts.of("account.at", at)).orElse("");
    }
}
