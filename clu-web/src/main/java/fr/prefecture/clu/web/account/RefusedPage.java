package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.Refusal;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** CPT-29: what somebody reads whom the provider knows and we do not: why, and whom to ask. */
@Named
@RequestScoped
public class RefusedPage {

    @Inject HttpServletRequest request;

    private Optional<ProviderSession> refused() {
        return ProviderSession.of(request.getSession(false))
                .filter(session -> session.refusal() != null);
    }

    public boolean isKnown() {
        return refused().isPresent();
    }

    public String getWho() {
        return Texts.of("account.refused.who", Settings.oidcName(), email());
    }

    public boolean isNamed() {
        return !email().isEmpty();
    }

    private String email() {
        return refused().map(ProviderSession::email).orElse("");
    }

    public String getWhy() {
        return Texts.of(
                "Refusal."
                        + refused()
                                .map(session -> Refusal.valueOf(session.refusal()))
                                .orElse(Refusal.UNKNOWN));
    }

    public String getLeave() {
        return Texts.of("account.refused.leave", Settings.oidcName());
    }
}
