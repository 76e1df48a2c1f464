# One of several remotes; outputs with a remote of their own.
project
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc remote add -q other "$ORACLE_BASE/ext/other"
for n in a b; do
    echo $n >$n
    dvc add -q $n
done
printf '  remote: other\n' >>b.dvc
dvc push -q
dvc push -q -r other a
for n in a b; do
    echo new $n >$n
    dvc add -q $n
done
dvc push -q
dvc push -q -r other a
run dvc gc -w -c -r nowhere -f
run dvc gc -w -c -r other -f
snapshot
run dvc gc -w -c -f
