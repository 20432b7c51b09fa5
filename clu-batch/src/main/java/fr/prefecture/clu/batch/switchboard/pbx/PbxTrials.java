package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.PbxAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.ZoneId;

/** TEL-95: asks a switchboard's database once, and keeps nothing of the answer. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PbxTrials {

    /**
     * @param zone of the source
     * @throws PbxFailure when it did not answer as it should
     */
    public Extent ask(PbxAddress address, ZoneId zone) throws PbxFailure {
        try (PbxDatabase database = PbxDatabase.open(address, zone, PbxDatabase.ON_TRIAL)) {
            return database.extent();
        }
    }
}
