package fr.prefecture.clu.oidc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.execchain.ClientExecChain;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcProviderMetadata;

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

    /** Set once, when the description is believed and its addresses stand in the fields. */
    private volatile boolean resolved;

    private OidcProviderMetadata believed;

    private ProviderClient(Trust trust, Demand demand) {
        this.trust = trust;
        this.demand = demand;
    }

    /**
     * @param json what the server's configuration says of the client
     */
    static OidcClientConfiguration of(
            String json, Trust trust, Demand demand, CircuitBreaker breaker) {
        OidcClientConfiguration client = new Builder(trust, demand).built(json);
        client.setClient(
                new BrokenCircuits(breaker)
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

    /** Without a provider nobody is sent anywhere, and nothing is asked. */
    @Override
    public boolean isConfigured() {
        return !trust.provider().isEmpty() && super.isConfigured();
    }

    /** The provider is asked outside any lock; until it is believed, no address of its is known. */
    @Override
    protected void resolveUrls() {
        if (resolved) {
            return;
        }
        try {
            OidcProviderMetadata told = super.getOidcProviderMetadata(trust.discovery());
            if (isBelieved(told)) {
                publish(told);
            } else {
                LOG.log(
                        Level.WARNING,
                        "the provider of identities describes itself as somebody else,"
                                + " or leads to hosts that CLU_OIDC_HOSTS does not name");
            }
        } catch (Exception silent) {
            LOG.log(
                    Level.FINE,
                    "the provider of identities did not describe itself: {0}",
                    silent.getClass().getName());
        }
    }

    private synchronized void publish(OidcProviderMetadata told) {
        believed = told;
        super.resolveUrls();
        resolved = true;
    }

    /** What has been believed, when the server's own way takes the addresses from it. */
    @Override
    protected OidcProviderMetadata getOidcProviderMetadata(String discoveryUrl) {
        return believed;
    }

    private boolean isBelieved(OidcProviderMetadata told) {
        return trust.isIssuer(told.getIssuer())
                && trust.isAskable(told.getTokenEndpoint())
                && trust.isAskable(told.getJwksUri())
                && trust.isShowable(told.getAuthorizationEndpoint());
    }

    /** Makes clients whose every exchange, body included, goes through the circuit breaker. */
    private static final class BrokenCircuits extends HttpClientBuilder {

        private final CircuitBreaker breaker;

        BrokenCircuits(CircuitBreaker breaker) {
            this.breaker = breaker;
        }

        @Override
        protected ClientExecChain decorateMainExec(ClientExecChain exchange) {
            return (route, request, context, aware) ->
                    breaker.call(
                            () -> {
                                CloseableHttpResponse answer =
                                        exchange.execute(route, request, context, aware);
                                if (answer.getEntity() != null) {
                                    answer.setEntity(new BufferedHttpEntity(answer.getEntity()));
                                }
                                return answer;
                            });
        }
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
