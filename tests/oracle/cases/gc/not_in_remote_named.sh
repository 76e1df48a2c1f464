# The remote that is asked, and an output with one of its own.
project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
for n in a b c; do
    echo $n >$n
    dvc add -q $n
done
printf '  remote: other\n' >>b.dvc
dvc push -q a b
dvc push -q -r other c
run dvc gc -w --not-in-remote -r other -f
run dvc gc -w --not-in-remote -f
