# A directory whose manifest is lost: its files are known to nobody.
project
mkdir d
echo 1 >d/x
dvc add -q d
rm ".dvc/cache/files/md5/$(sed -n 's,^- md5: \(..\),\1/,p' d.dvc)"
rm -r "$ORACLE_BASE/site"
mkdir "$ORACLE_BASE/site"
run dvc gc -w
sh_run 'echo y | dvc gc -w'
sh_run 'printf "y\nn\n" | dvc gc -w'
snapshot
sh_run 'printf "y\ny\n" | dvc gc -w'
