package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Settings;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * CPT-7: what is kept of a password, made by the server's own bcrypt so that its realm reads it.
 */
record Password(String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** CPT-30: nobody knows what it is the hash of. */
    static Password ofNobody() {
        byte[] unknown = new byte[32];
        RANDOM.nextBytes(unknown);
        return of(HexFormat.of().formatHex(unknown));
    }

    static Password of(String clear) {
        return of(clear, Settings.passwordCost());
    }

    /**
     * @param cost the power of two of bcrypt's rounds
     */
    static Password of(String clear, int cost) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        try {
            return new Password(
                    ModularCrypt.encodeAsString(
                            factory()
                                    .generatePassword(
                                            new EncryptablePasswordSpec(
                                                    clear.toCharArray(),
                                                    new IteratedSaltedPasswordAlgorithmSpec(
                                                            cost, salt)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform offers no bcrypt", e);
        }
    }

    boolean isThatOf(String clear) {
        try {
            PasswordFactory factory = factory();
            return factory.verify(
                    factory.translate(ModularCrypt.decode(hash)), clear.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform offers no bcrypt", e);
        }
    }

    /** CPT-41: the power of two of bcrypt's rounds. */
    int cost() {
        try {
            return ((BCryptPassword) factory().translate(ModularCrypt.decode(hash)))
                    .getIterationCount();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform offers no bcrypt", e);
        }
    }

    /** A hash has no place in a log. */
    @Override
    public String toString() {
        return "Password";
    }

    private static PasswordFactory factory() throws GeneralSecurityException {
        return PasswordFactory.getInstance(
                BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
    }
}
