package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.Quarantine;
import fr.prefecture.clu.cert.Origin;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.night.Message;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;

/** Takes the periods of a file that is set apart out of the figures. */
@Dependent
class CertQuarantine extends Quarantine {

    @EJB Statements statements;

    @Override
    protected String job() {
        return RegisterStatements.JOB;
    }

    @Override
    protected void withdraw(long file) {
        statements.remove(Origin.Kind.FILE, file);
    }

    @Override
    protected Message unreadable(String name, IOException e) {
        return RegisterStatements.message(name, e);
    }
}
