package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone, or another system, who may log in: given roles, locked by failures, deactivated when
 * gone.
 */
@Entity
@Table(name = "account_user")
public class User extends Versioned {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    /** CPT-16: those whom the home page of a month is written for. */
    private static final Set<String> MONTHLY_FOR = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    /** The night, and whoever has not logged in. */
    private static final Set<String> RESERVED = Set.of(Changes.SYSTEM, "anonymous");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_ADMINISTRATOR_PASSWORD = 12;

    /** CPT-38 */
    private static final int NOT_AGAIN = 5;

    /** CPT-39 */
    private static final Period ADMINISTRATOR_PASSWORD_LIFE = Period.ofDays(365);

    /** CPT-44 */
    private static final Duration SAME_LOG_IN = Duration.ofMinutes(10);

    private String login;

    @Column(name = "display_name")
    private String displayName;

    private String password;

    @Column(name = "password_since")
    private Instant passwordSince;

    /** CPT-32: until when the password that was drawn is good; nothing: the person chose it. */
    @Column(name = "temporary_until")
    private Instant temporaryUntil;

    /** CPT-38: the hashes of those before it, latest first, with a blank between them. */
    @Column(name = "passwords_before")
    private String passwordsBefore = "";

    @Column(name = "last_log_in")
    private Instant lastLogIn;

    /** CPT-40: sessions that began under another number are over. */
    @Column(name = "session_edition")
    private int sessionEdition;

    /** By which name a provider of identities answers for this person; nothing: none does. */
    @Column(name = "provider_subject")
    private String providerSubject;

    private boolean active;

    private boolean demonstration;

    private String email = "";

    private boolean digest;

    private boolean monthly;

    @Enumerated(EnumType.STRING)
    private Brightness brightness = Brightness.SYSTEM;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_size")
    private TextSize textSize = TextSize.NORMAL;

    @Column(name = "motion_reduced")
    private boolean motionReduced;

    @Column(name = "shortcuts_on")
    private boolean shortcutsOn;

    @Embedded private Attempts attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    protected User() {}

    private User(
            String login,
            String displayName,
            Collection<String> roles,
            Password password,
            boolean demonstration,
            Instant createdAt) {
        this.login = named(login);
        if (!LOGIN.matcher(this.login).matches()) {
            throw new RuleBroken("account.login.malformed", login);
        }
        if (isReserved(this.login)) {
            throw new RuleBroken("account.login.reserved", login);
        }
        if (roles.isEmpty() || !Roles.GRANTABLE.containsAll(roles)) {
            throw new RuleBroken("account.roles.notGrantable", roles);
        }
        this.displayName = displayName;
        this.roles.addAll(roles);
        this.password = password.hash();
        this.passwordSince = createdAt;
        this.active = true;
        this.demonstration = demonstration;
        this.attempts = Attempts.none();
        this.createdAt = createdAt;
    }

    /** CPT-8 */
    static User demonstrating(
            String login,
            String displayName,
            Collection<String> roles,
            Password password,
            Instant now) {
        return new User(login, displayName, roles, password, true, now);
    }

    /** CPT-9, CPT-10 */
    static User firstAdministrator(String login, String clearPassword, Instant now) {
        return new User(
                login,
                named(login),
                List.of(Roles.ADMINISTRATOR),
                strong(clearPassword),
                false,
                now);
    }

    /**
     * CPT-32, CPT-34
     *
     * @throws RuleBroken when a word of it is not accepted
     */
    static User opened(
            String login,
            String displayName,
            String email,
            Collection<String> roles,
            GivenPassword given,
            Instant now) {
        requireOneKind(roles);
        User user =
                new User(
                        login,
                        personName(displayName),
                        roles,
                        Password.of(given.clear()),
                        false,
                        now);
        user.temporaryUntil = given.until().orElse(null);
        user.prefer(email, false);
        return user;
    }

    /** CPT-34 */
    private static void requireOneKind(Collection<String> roles) {
        if (roles.contains(Roles.READER) && roles.size() > 1) {
            throw new RuleBroken("account.roles.oneKind");
        }
    }

    private static String personName(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("account.name.length", LONGEST_NAME);
        }
        return name;
    }

    /** Whether the history means nobody by it. */
    static boolean isReserved(String login) {
        return RESERVED.contains(login);
    }

    /** CPT-26, CPT-30 */
    static User vouchedFor(
            String login, ProvedIdentity identity, Collection<String> roles, Instant now) {
        String name = identity.displayName().isBlank() ? login : identity.displayName().strip();
        User user =
                new User(
                        login,
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                        roles,
                        Password.ofNobody(),
                        false,
                        now);
        user.providerSubject = identity.key();
        if (isEmail(identity.email())) {
            user.email = identity.email();
        }
        return user;
    }

    /** CPT-26, CPT-30: from now on the provider answers for this person, and no password does. */
    void bind(String subject, Collection<String> granted) {
        providerSubject = subject;
        password = Password.ofNobody().hash();
        passwordsBefore = "";
        temporaryUntil = null;
        sessionEdition++;
        attempts = Attempts.none();
        demonstration = false;
        hold(granted);
    }

    /** CPT-11, CPT-28, CPT-40 */
    void hold(Collection<String> granted) {
        if (granted.isEmpty() || !Roles.GRANTABLE.containsAll(granted)) {
            throw new RuleBroken("account.roles.notGrantable", granted);
        }
        boolean other = roles.retainAll(granted);
        if (roles.addAll(granted) || other) {
            sessionEdition++;
        }
    }

    /**
     * CPT-34
     *
     * @throws RuleBroken when a word of it is not accepted, or a person would become a system
     */
    void become(String newName, Collection<String> granted) {
        requireOneKind(granted);
        if (!granted.isEmpty() && granted.contains(Roles.READER) != isSystem()) {
            throw new RuleBroken("account.roles.oneKind");
        }
        hold(granted);
        displayName = personName(newName);
    }

    /**
     * CPT-32, CPT-40
     *
     * @throws RuleBroken when nobody is given a password for this account
     */
    void give(GivenPassword given, Instant now) {
        requireOwnPassword();
        rememberPassword();
        takePassword(given.clear(), now);
        temporaryUntil = given.until().orElse(null);
        attempts = Attempts.none();
    }

    /**
     * CPT-36 to CPT-38, CPT-40
     *
     * @throws RuleBroken when the one before is another, the new one is not accepted, or nobody
     *     chooses a password for this account
     */
    void choose(String before, String chosen, Instant now) {
        requireOwnPassword();
        if (!opensWith(before)) {
            throw new RuleBroken("account.password.wrong");
        }
        PasswordStrength.require(chosen, roles, login, displayName);
        int kept = temporaryUntil == null ? NOT_AGAIN - 1 : NOT_AGAIN;
        if (opensWith(chosen)
                || passwordsBefore()
                        .limit(kept)
                        .anyMatch(hash -> new Password(hash).isThatOf(chosen))) {
            throw new RuleBroken("account.password.used", NOT_AGAIN);
        }
        rememberPassword();
        takePassword(chosen, now);
        temporaryUntil = null;
    }

    /** CPT-43 */
    private void requireOwnPassword() {
        if (isVouchedFor()) {
            throw new RuleBroken("account.password.byProvider");
        }
        if (demonstration) {
            throw new RuleBroken("account.password.demonstration");
        }
    }

    private void takePassword(String clear, Instant now) {
        password = Password.of(clear).hash();
        passwordSince = now;
        sessionEdition++;
    }

    /** CPT-38: what was drawn by the product is nothing that somebody would choose again. */
    private void rememberPassword() {
        if (temporaryUntil == null) {
            passwordsBefore =
                    Stream.concat(Stream.of(password), passwordsBefore())
                            .limit(NOT_AGAIN)
                            .collect(Collectors.joining(" "));
        }
    }

    private Stream<String> passwordsBefore() {
        return Stream.of(passwordsBefore.split(" ")).filter(hash -> !hash.isEmpty());
    }

    /** CPT-5, CPT-41, CPT-44 */
    void comeIn(String clear, int cost, Instant now) {
        succeed(now);
        if (opensWith(clear) && new Password(password).cost() < cost) {
            password = Password.of(clear, cost).hash();
        }
    }

    /** CPT-5, CPT-44 */
    void succeed(Instant now) {
        attempts = Attempts.none();
        if (lastLogIn == null || !lastLogIn.plus(SAME_LOG_IN).isAfter(now)) {
            lastLogIn = now;
        }
    }

    /** CPT-33, CPT-39, CPT-40 */
    SessionStanding standing(Instant now) {
        return new SessionStanding(
                sessionEdition,
                temporaryUntil != null,
                !demonstration
                        && !isVouchedFor()
                        && roles.contains(Roles.ADMINISTRATOR)
                        && passwordSince != null
                        && !passwordSince.plus(ADMINISTRATOR_PASSWORD_LIFE).isAfter(now));
    }

    /** CPT-32 */
    boolean isOver(Instant now) {
        return temporaryUntil != null && !temporaryUntil.isAfter(now);
    }

    boolean isSystem() {
        return roles.contains(Roles.READER);
    }

    void unlock() {
        attempts = Attempts.none();
    }

    void reactivate() {
        active = true;
        attempts = Attempts.none();
        lastLogIn = null;
    }

    private AccountState state(Instant now) {
        if (!active) {
            return AccountState.DEACTIVATED;
        }
        if (isVouchedFor()) {
            return AccountState.BY_PROVIDER;
        }
        if (lockAt(now).isPresent()) {
            return AccountState.LOCKED;
        }
        if (temporaryUntil != null) {
            return isOver(now) ? AccountState.OVER : AccountState.TO_CHANGE;
        }
        return AccountState.ACTIVE;
    }

    AccountRow account(Instant now) {
        return new AccountRow(
                id(),
                login,
                displayName,
                email,
                Roles.GRANTABLE.stream().filter(roles::contains).toList(),
                state(now),
                lockAt(now),
                Optional.ofNullable(temporaryUntil),
                Optional.ofNullable(lastLogIn),
                createdAt,
                active,
                demonstration,
                isVouchedFor());
    }

    boolean isVouchedFor() {
        return providerSubject != null;
    }

    static boolean isEmail(String address) {
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
    }

    /** CPT-1 */
    static String named(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** CPT-10 */
    private static Password strong(String clear) {
        if (clear.codePointCount(0, clear.length()) < SHORTEST_ADMINISTRATOR_PASSWORD) {
            throw new RuleBroken("account.password.tooShort", SHORTEST_ADMINISTRATOR_PASSWORD);
        }
        return Password.of(clear);
    }

    /**
     * CPT-12, CPT-13
     *
     * @throws RuleBroken when the address is none, or missing where something is to be sent to it
     */
    void prefer(String typedEmail, boolean wantsDigest) {
        String address = typedEmail.strip();
        if (!address.isEmpty() && !isEmail(address)) {
            throw new RuleBroken("account.email.malformed", address);
        }
        if (wantsDigest && address.isEmpty()) {
            throw new RuleBroken("account.digest.noAddress");
        }
        if (monthly && address.isEmpty()) {
            throw new RuleBroken("account.monthly.noAddress");
        }
        email = address;
        digest = wantsDigest;
    }

    /**
     * CPT-16, CPT-17
     *
     * @throws RuleBroken when there is no address, or the roles are not those that it is for
     */
    void askForMonths(boolean wanted) {
        if (wanted && MONTHLY_FOR.stream().noneMatch(roles::contains)) {
            throw new RuleBroken("account.monthly.notForRole");
        }
        if (wanted && email.isEmpty()) {
            throw new RuleBroken("account.monthly.noAddress");
        }
        monthly = wanted;
    }

    /** CPT-20 */
    void look(Appearance chosen) {
        brightness = chosen.brightness();
        textSize = chosen.size();
        motionReduced = chosen.motionReduced();
        shortcutsOn = chosen.shortcutsOn();
    }

    /** CPT-8: takes the password of the setting, and forgets what visitors tried. */
    void reopen(Password demonstrationPassword) {
        password = demonstrationPassword.hash();
        temporaryUntil = null;
        attempts = Attempts.none();
        active = true;
    }

    /** CPT-40 */
    void deactivate() {
        active = false;
        sessionEdition++;
    }

    /** CPT-9: the administrator named by the environment comes back as such. */
    void becomeAdministrator(String clearPassword, Instant now) {
        password = strong(clearPassword).hash();
        passwordSince = now;
        temporaryUntil = null;
        sessionEdition++;
        attempts = Attempts.none();
        active = true;
        demonstration = false;
        roles.add(Roles.ADMINISTRATOR);
    }

    void fail(Instant now, LockPolicy policy) {
        attempts = attempts.failedAt(now, policy);
    }

    Optional<Instant> lockAt(Instant now) {
        return attempts.lockAt(now);
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    /** Where the person is written to; empty when they have not said. */
    public String email() {
        return email;
    }

    /** Whether the person wants to be told each morning what calls for attention. */
    public boolean wantsDigest() {
        return digest;
    }

    /** Whether the person wants to be sent the home page each month, and may still have it. */
    boolean wantsMonths() {
        return monthly && MONTHLY_FOR.stream().anyMatch(roles::contains);
    }

    /** How the person wants the pages to look. */
    public Appearance appearance() {
        return new Appearance(brightness, textSize, motionReduced, shortcutsOn);
    }

    public boolean isActive() {
        return active;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** In order, for the log of security. */
    String roleNames() {
        return roles.stream().sorted().collect(Collectors.joining(","));
    }

    boolean opensWith(String clear) {
        return new Password(password).isThatOf(clear);
    }

    /** What the history keeps: never the password, nor the address. */
    String described() {
        return "%s, %s, %s%s%s%s"
                        .formatted(
                                displayName,
                                roles.stream().sorted().toList(),
                                active ? "active" : "inactive",
                                email.isEmpty() ? "" : ", e-mail",
                                digest ? ", digest" : "",
                                monthly ? ", monthly" : "")
                + (isVouchedFor() ? ", by the provider" : "")
                + (temporaryUntil == null ? "" : ", temporary password")
                + appearanceDescribed();
    }

    private String appearanceDescribed() {
        return appearance().equals(Appearance.USUAL)
                ? ""
                : ", %s, %s%s%s"
                        .formatted(
                                brightness,
                                textSize,
                                motionReduced ? ", motion reduced" : "",
                                shortcutsOn ? ", shortcuts" : "");
    }
}
