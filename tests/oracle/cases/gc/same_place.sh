# Two names of one remote: what either is to keep is kept.
project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q again "$ORACLE_BASE/ext/store"
for n in a b c; do
    echo $n >$n
    dvc add -q $n
done
printf '  remote: again\n' >>b.dvc
dvc push -q
rm c.dvc
run dvc gc -w -c -f
