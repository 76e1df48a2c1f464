# With -f that is not asked.
project
mkdir d
echo 1 >d/x
dvc add -q d
rm ".dvc/cache/files/md5/$(sed -n 's,^- md5: \(..\),\1/,p' d.dvc)"
rm -r "$ORACLE_BASE/site"
mkdir "$ORACLE_BASE/site"
sh_run 'dvc gc -w --dry | sort'
run dvc gc -w -f
