package eu.reklamacje.complaint;

import org.springframework.stereotype.Component;

/** The files of a complaint follow it. */
@Component
class FileBelongings implements Belongings {

    private final MergedRows rows;

    FileBelongings(MergedRows rows) {
        this.rows = rows;
    }

    @Override
    public void follow(Merges.Merge merge) {
        rows.follow(merge, "attachment");
    }

    @Override
    public void comeBack(Merges.Merge merge) {
        rows.comeBack(merge, "attachment");
    }
}
