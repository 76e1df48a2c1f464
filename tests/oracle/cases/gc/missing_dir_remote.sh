# A manifest that only the remote has is brought first.
project
mkdir d
echo 1 >d/x
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm ".dvc/cache/files/md5/$(sed -n 's,^- md5: \(..\),\1/,p' d.dvc)"
echo left >l
dvc add -q l
rm l.dvc
run dvc gc -w -f
