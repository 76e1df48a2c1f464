# A cache that projects share.
project
dvc config cache.dir ../ext/cache
echo one >a
dvc add -q a
commit one
mkdir "$ORACLE_BASE/ext/other"
(
    cd "$ORACLE_BASE/ext/other"
    project
    dvc config cache.dir ../cache
    echo two >b
    dvc add -q b
    commit two
    git tag v2
    echo three >b
    dvc add -q b
)
sh_run 'dvc gc -w --dry | sort'
sh_run 'dvc gc -w -p ../ext/other --dry | sort'
run dvc gc -T -p ../ext/other -f
run dvc gc -w -p ../ext/other/.dvc -f
run dvc gc -w -p ../ext/nowhere -f
run dvc gc -w -p ../ext -f
run dvc gc -w -p ../ext/other -f
run dvc gc -w -f
