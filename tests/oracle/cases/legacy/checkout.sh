# A project of DVC 2: entries without `hash`, objects directly below the cache directory.
project
put() { # CONTENT [SUFFIX]: an object under its md5, as DVC 2 keeps it
    oid=$(printf "$1" | tr -d '\r' | md5sum | cut -d' ' -f1)${2:-}
    rest=${oid#??}
    mkdir -p ".dvc/cache/${oid%"$rest"}"
    [ ! -e ".dvc/cache/${oid%"$rest"}/$rest" ] || return 0
    printf "$1" >".dvc/cache/${oid%"$rest"}/$rest"
    chmod 444 ".dvc/cache/${oid%"$rest"}/$rest"
}
put 'one\n'
put 'a\r\nb\r\n'
crlf=$oid
put 'one\n'
one=$oid
manifest="[{\"md5\": \"$crlf\", \"relpath\": \"crlf\"}, {\"md5\": \"$one\", \"relpath\": \"one\"}]"
put "$manifest" .dir
printf 'outs:\n- md5: %s\n  size: 10\n  nfiles: 2\n  path: d\n' "$oid" >d.dvc
printf 'outs:\n- md5: %s\n  size: 6\n  path: f\n' "$crlf" >f.dvc
run dvc status
run dvc checkout
run dvc status
snapshot
printf 'changed\r\n' >>f
run dvc status
run dvc add f
run dvc status
printf 'a\nb\n' >d/crlf
run dvc status
