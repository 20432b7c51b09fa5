package fr.prefecture.clu.it;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very EAR that we ship, alone or with a war of tests beside its modules. */
public final class Clu {

    private static final String APPLICATION = "META-INF/application.xml";

    private Clu() {}

    public static EnterpriseArchive ear() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("clu.ear")));
    }

    /** The EAR with one more module, which holds test classes that run in the container. */
    public static EnterpriseArchive earWith(Class<?>... tests) {
        EnterpriseArchive ear = ear();
        String descriptor = read(ear);
        WebArchive war =
                ShrinkWrap.create(WebArchive.class, "clu-it.war")
                        .addClasses(tests)
                        .addAsManifestResource(new StringAsset(""), "beans.xml");
        ear.delete(APPLICATION);
        ear.addAsModule(org.jboss.arquillian.container.test.api.Testable.archiveToTest(war));
        ear.addAsManifestResource(
                new StringAsset(
                        descriptor.replace(
                                "</application>",
                                "<module><web><web-uri>clu-it.war</web-uri>"
                                        + "<context-root>/clu-it</context-root></web></module>"
                                        + "</application>")),
                "application.xml");
        return ear;
    }

    /** The folder of database, inbox and archive of the server under test. */
    public static Path home() {
        return Path.of(System.getenv("CLU_HOME"));
    }

    /** What the server under test writes beside: its logs, its temporary files. */
    public static Path server() {
        return Path.of(System.getProperty("clu.it.server"), "standalone");
    }

    private static String read(EnterpriseArchive ear) {
        try (java.io.InputStream in = ear.get(APPLICATION).getAsset().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
