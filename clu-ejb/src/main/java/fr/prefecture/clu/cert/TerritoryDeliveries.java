package fr.prefecture.clu.cert;

import fr.prefecture.clu.deliveries.Delivered;
import fr.prefecture.clu.deliveries.DeliverySource;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;

/**
 * The territories and titles of which anything is told, named by their codes, and the weeks that
 * are; it holds no figure: anybody may read.
 */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TerritoryDeliveries implements DeliverySource {

    @EJB Workloads workloads;

    @Override
    public SourceKind kind() {
        return SourceKind.CERT;
    }

    @Override
    public List<Delivered> delivered() {
        return workloads.delivered();
    }

    @Override
    public NavigableSet<LocalDate> missing(String name, ReportingPeriod period) {
        return workloads.missing(name, period);
    }
}
