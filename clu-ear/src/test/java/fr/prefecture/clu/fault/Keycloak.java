package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real provider of identities on this machine, with a préfecture's people in it. */
final class Keycloak {

    static final String CLIENT = "clu";
    static final String SECRET = "un-secret-de-la-prefecture";
    static final String PASSWORD = "motdepasse";

    private static final Path UNPACKED = Path.of(System.getProperty("clu.keycloak"));
    private static final Duration TO_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where the provider of this port will be found: for browsers, another site than ours. */
    static String address(int port) {
        return "http://127.0.0.1:" + port + "/realms/prefecture";
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param root where browsers find our pages
     */
    static Keycloak start(int port, int managementPort, String root) {
        try (Stream<Path> found = Files.list(UNPACKED)) {
            Path home = found.filter(Files::isDirectory).findFirst().orElseThrow();
            Folders.delete(home.resolve("data"));
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/prefecture-realm.json"), realm(root));
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    "sh",
                                    home.resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--db=dev-mem",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port,
                                    "--http-management-port=" + managementPort,
                                    "--import-realm")
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("output.log").toFile());
            // As our own server on trial: without the second compiler it is there sooner.
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            Keycloak keycloak = new Keycloak(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::stop));
            Waiting.until(
                    TO_START,
                    () -> "Keycloak, see " + home.resolve("output.log"),
                    keycloak::answers);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean answers() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            address(port)
                                                                    + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Names and addresses are told by userinfo only, as ProConnect does; roles too. */
    private static String realm(String root) {
        String scopes =
                Stream.of(
                                scope("given_name", property("given_name", "firstName")),
                                scope("usual_name", property("usual_name", "lastName")),
                                scope("uid", property("uid", "username")),
                                scope("siret", property("siret", "username")),
                                scope("idp_id", property("idp_id", "username")),
                                scope(
                                        "email",
                                        property("email", "email")
                                                + ","
                                                + property("email_verified", "emailVerified")
                                                        .replace("String", "boolean")),
                                scope(
                                        "basic",
                                        """
                                        {"name":"sub","protocol":"openid-connect",
                                        "protocolMapper":"oidc-sub-mapper",
                                        "config":{"access.token.claim":"true"}}"""))
                        .collect(Collectors.joining(","));
        String people =
                Stream.of(
                                person("camille.invitee", "Camille", "Invitée", true, ""),
                                person("alex.inconnu", "Alex", "Inconnu", true, ""),
                                person("sacha.douteux", "Sacha", "Douteux", false, ""),
                                person(
                                        "dominique.declare",
                                        "Dominique",
                                        "Déclaré",
                                        true,
                                        "\"QUALITY_OFFICER\""))
                        .collect(Collectors.joining(","));
        return """
        {"realm":"prefecture","enabled":true,"sslRequired":"external",
        "roles":{"realm":[{"name":"QUALITY_OFFICER"}]},
        "clientScopes":[%s],
        "clients":[{"clientId":"%s","secret":"%s","protocol":"openid-connect",
        "standardFlowEnabled":true,"directAccessGrantsEnabled":false,
        "redirectUris":["%s/identite/entree"],
        "attributes":{"post.logout.redirect.uris":"%s/deconnexion/retour"},
        "defaultClientScopes":["basic"],
        "optionalClientScopes":["given_name","usual_name","uid","siret","idp_id","email"],
        "protocolMappers":[{"name":"roles","protocol":"openid-connect",
        "protocolMapper":"oidc-usermodel-realm-role-mapper","config":{"claim.name":"roles",
        "jsonType.label":"String","multivalued":"true","id.token.claim":"false",
        "access.token.claim":"false","userinfo.token.claim":"true"}}]}],
        "users":[%s]}
        """
                .formatted(scopes, CLIENT, SECRET, root, root, people);
    }

    private static String scope(String name, String mappers) {
        return """
        {"name":"%s","protocol":"openid-connect","protocolMappers":[%s]}"""
                .formatted(name, mappers);
    }

    private static String property(String claim, String property) {
        return """
        {"name":"%s","protocol":"openid-connect",
        "protocolMapper":"oidc-usermodel-property-mapper","config":{"user.attribute":"%s",
        "claim.name":"%s","jsonType.label":"String","id.token.claim":"false",
        "access.token.claim":"false","userinfo.token.claim":"true"}}"""
                .formatted(claim, property, claim);
    }

    private static String person(
            String name, String given, String usual, boolean verified, String roles) {
        return """
        {"username":"%s","enabled":true,"email":"%s","emailVerified":%s,"firstName":"%s",
        "lastName":"%s","realmRoles":[%s],
        "credentials":[{"type":"password","value":"%s","temporary":false}]}"""
                .formatted(name, email(name), verified, given, usual, roles, PASSWORD);
    }

    static String email(String name) {
        return name + "@example.invalid";
    }

    static List<String> settingsOf(int port) {
        return List.of(
                "CLU_OIDC_PROVIDER_URL",
                address(port),
                // Both are on this machine, without TLS.
                "CLU_OIDC_TLS",
                "external",
                "CLU_OIDC_CLIENT_ID",
                CLIENT,
                "CLU_OIDC_CLIENT_SECRET",
                SECRET);
    }
}
