# Neither the manifest nor the files are here: only the manifest is brought.
project
mkdir d
echo 1 >d/x
dvc add -q d
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache
echo left >l
dvc add -q l
rm l.dvc
run dvc gc -w -f
