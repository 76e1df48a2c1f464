# A directory of which the manifest is lost.
project
mkdir d e
echo 1 >d/x
echo 2 >d/y
echo 3 >e/z
dvc add -q d e
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache d e
rm "$ORACLE_BASE"/ext/store/files/md5/*/"$(sed -n 's/^- md5: ..//p' e.dvc)"
rm -r "$ORACLE_BASE/site"  # where DVC keeps notes of what manifests hold
mkdir "$ORACLE_BASE/site"
run dvc pull
run dvc pull --allow-missing
run dvc pull e
run dvc fetch
run dvc pull d
