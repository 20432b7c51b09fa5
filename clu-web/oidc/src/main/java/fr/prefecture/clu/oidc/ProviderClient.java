package fr.prefecture.clu.oidc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;

/**
 * The server's own client of the provider, as the server configures it, but stricter: it believes a
 * description only of whom it asked, asks known hosts only, follows nobody elsewhere, takes no
 * token in an address, and says how strong a proof is wanted.
 */
final class ProviderClient extends OidcClientConfiguration {

    private static final Logger LOG = Logger.getLogger(ProviderClient.class.getName());
    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private final Trust trust;
    private final Demand demand;

    private ProviderClient(Trust trust, Demand demand) {
        this.trust = trust;
        this.demand = demand;
    }

    /**
     * @param json what the server's configuration says of the client
     */
    static OidcClientConfiguration of(String json, Trust trust, Demand demand) {
        OidcClientConfiguration client = new Builder(trust, demand).built(json);
        client.setClient(
                HttpClientBuilder.create()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectTimeout(PATIENCE)
                                        .setConnectionRequestTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build())
                        .build());
        return client;
    }

    /** The server's, which makes what it configures itself. */
    private static final class Builder extends OidcClientConfigurationBuilder {

        Builder(Trust trust, Demand demand) {
            oidcClientConfiguration = new ProviderClient(trust, demand);
        }

        OidcClientConfiguration built(String json) {
            return internalBuild(
                    loadOidcJsonConfiguration(
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** Whoever waits meanwhile sees nothing that is not believed in the end. */
    @Override
    protected synchronized void resolveUrls() {
        if (authUrl != null) {
            return;
        }
        super.resolveUrls();
        if (authUrl != null && !isBelieved()) {
            LOG.log(
                    Level.WARNING,
                    "the provider of identities describes itself as somebody else,"
                            + " or leads to hosts that CLU_OIDC_HOSTS does not name");
            authUrl = null;
            issuerUrl = null;
            tokenUrl = null;
            logoutUrl = null;
            jwksUrl = null;
        }
    }

    private boolean isBelieved() {
        return trust.isIssuer(issuerUrl)
                && trust.isAskable(tokenUrl)
                && trust.isAskable(jwksUrl)
                && trust.isShowable(authUrl);
    }

    @Override
    public String getAuthUrl() {
        String address = super.getAuthUrl();
        return address == null ? null : demand.askedAt(address);
    }

    @Override
    public boolean isOAuthQueryParameterEnabled() {
        return false;
    }
}
