package fr.prefecture.clu.oidc;

import fr.prefecture.clu.shared.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the provider is and where it may be asked: by the settings, whatever it says of itself.
 *
 * @param provider its address, as set
 * @param hosts others that answer for it, in lower case
 * @param plain whether it may be reached without TLS
 */
record Trust(String provider, Set<String> hosts, boolean plain) {

    static Trust ofSettings() {
        return new Trust(
                Settings.oidcProvider().orElse(""),
                Settings.oidcHosts().stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                Settings.oidcPlain());
    }

    /** OpenID Connect Discovery, 4: where it describes itself. */
    String discovery() {
        return bare(provider) + "/.well-known/openid-configuration";
    }

    /** OpenID Connect Discovery, 4.3: a description is believed of whoever was asked for it. */
    boolean isIssuer(String issuer) {
        return issuer != null && !provider.isEmpty() && bare(issuer).equals(bare(provider));
    }

    /** Whether the server may ask there. */
    boolean isAskable(String address) {
        return host(address).filter(this::isOurs).isPresent();
    }

    /** Whether a browser may be sent there: to any host, by a protocol no weaker than ours. */
    boolean isShowable(String address) {
        return host(address).isPresent();
    }

    private boolean isOurs(String host) {
        return hosts.contains(host) || host(provider).filter(host::equals).isPresent();
    }

    /** Of an address by TLS, or without where that is allowed. */
    private Optional<String> host(String address) {
        try {
            URI uri = URI.create(address == null ? "" : address);
            boolean safe =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || plain && "http".equalsIgnoreCase(uri.getScheme());
            return Stream.ofNullable(uri.getHost())
                    .filter(host -> safe && uri.getUserInfo() == null)
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String bare(String address) {
        return address.replaceFirst("/+$", "");
    }
}
