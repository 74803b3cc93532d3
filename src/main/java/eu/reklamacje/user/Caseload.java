package eu.reklamacje.user;

/** How much somebody has on the desk; answered by the feature that has the cases. */
public interface Caseload {

    /** How many unfinished cases the person has; for administrators. */
    int unfinishedOf(long person);
}
