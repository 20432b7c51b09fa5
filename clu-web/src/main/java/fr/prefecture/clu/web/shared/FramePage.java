package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.account.Appearance;
import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.guide.GuideChapter;
import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.guide.GuidePages;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What stands around every page: whose it is, who reads it, in which colours. */
@Named("frame")
@RequestScoped
public class FramePage {

    private static final String VERSION =
            ResourceBundle.getBundle("fr.prefecture.clu.web.version").getString("version");

    @Inject HttpServletRequest request;
    @Inject Users users;
    @Inject GuidePages guide;
    @Inject Clock clock;
    @Inject SilentSources silent;

    private Optional<UserRow> user;
    private Appearance appearance;

    public String getOrganisation() {
        return Settings.organisation();
    }

    public String getVersion() {
        return VERSION;
    }

    public boolean isDemonstration() {
        return Settings.demo();
    }

    /** DEL-10 */
    public SilentSources getSilent() {
        return silent;
    }

    /** The mailbox of those who can help; empty when none has been set. */
    public String getContact() {
        return Settings.contact().orElse("");
    }

    /** clair, sombre, or empty: as the system does. */
    public String getTheme() {
        return AppearanceCookie.theme(appearance());
    }

    /** grande, tres-grande, or empty: the usual one. */
    public String getTextSize() {
        return AppearanceCookie.size(appearance());
    }

    /** reduit, or empty: as the system does. */
    public String getMotion() {
        return appearance().motionReduced() ? "reduit" : "";
    }

    /** CPT-20: whether keys of the product lead anywhere. */
    public boolean isShortcuts() {
        return appearance().shortcutsOn();
    }

    /** CPT-22 */
    private Appearance appearance() {
        if (appearance == null) {
            Appearance browser = AppearanceCookie.of(request);
            appearance =
                    isSignedIn()
                            ? user().map(row -> row.appearance().over(browser)).orElse(browser)
                            : browser;
        }
        return appearance;
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public String getUserName() {
        return user().map(UserRow::displayName).orElseGet(request::getRemoteUser);
    }

    /** The roles in French; what the server says, for an account may live in another directory. */
    public String getUserRole() {
        return Roles.GRANTABLE.stream()
                .filter(request::isUserInRole)
                .map(role -> Texts.of("Roles." + role))
                .collect(Collectors.joining(", "));
    }

    public boolean mayOpen(String path) {
        return Routes.opens(path, request::isUserInRole);
    }

    public boolean isMayReadNights() {
        return mayOpen("/nuits");
    }

    /** NIT-28 */
    public boolean isMayStartNights() {
        return isMayDirectNights() || request.isUserInRole(Roles.QUALITY);
    }

    /** NIT-28: whether this person stops nights, takes them up and decides of files. */
    public boolean isMayDirectNights() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    /** The pages that this person may open, in the table's order, for the site map. */
    public List<Route> getPages() {
        return Routes.ALL.stream()
                .filter(route -> !route.isNumbered() && route.admits(request::isUserInRole))
                .filter(route -> !route.path().equals(Routes.EXPIRED))
                .filter(route -> !route.path().equals(Routes.REFUSED))
                .filter(route -> !isSignedIn() || !route.path().equals(Routes.LOG_IN))
                .toList();
    }

    /** The guide, for the site map. */
    public List<GuideChapter> getGuide() {
        return guide.chapters();
    }

    /** The page of the guide that explains this one; null when none does. */
    public GuidePage getExplained() {
        return Routes.ofPath(Asked.address(request).replaceFirst("\\?.*", ""))
                .flatMap(route -> GuideTable.slugOf(route.path()))
                .flatMap(slug -> guide.page(slug))
                .orElse(null);
    }

    /** How long the server waits for the next click. */
    public long getSecondsOfRest() {
        int rest = request.getSession().getMaxInactiveInterval();
        return rest > 0 ? rest : Settings.sessionMax().toSeconds();
    }

    /** How long the session lasts at most, however busy. */
    public long getSecondsLeft() {
        Instant end =
                Instant.ofEpochMilli(request.getSession().getCreationTime())
                        .plus(Settings.sessionMax());
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }

    /** Where a form of the frame comes back to. */
    public String getHere() {
        return Asked.address(request);
    }

    /** The number of this request, for whoever asks for help. */
    public String getReference() {
        return Reference.of(request);
    }

    /** A role that has no page: another system's account. */
    public boolean isWithoutPages() {
        return isSignedIn() && Route.PEOPLE.stream().noneMatch(request::isUserInRole);
    }

    private Optional<UserRow> user() {
        if (user == null) {
            user = users.current();
        }
        return user;
    }
}
