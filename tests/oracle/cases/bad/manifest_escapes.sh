# A manifest must not lead outside of its directory.
deviation manifest-escapes
project
mkdir d
echo 1 >d/x
run -q dvc add d
rm -r d
manifest='[{"md5": "b026324c6904b2a9cb4b88d6d61c81d1", "relpath": "../../ext/escaped"}]'
oid=$(printf '%s' "$manifest" | md5sum | cut -d' ' -f1)
rest=${oid#??}
mkdir -p ".dvc/cache/files/md5/${oid%"$rest"}"
printf '%s' "$manifest" >".dvc/cache/files/md5/${oid%"$rest"}/$rest.dir"
chmod 444 ".dvc/cache/files/md5/${oid%"$rest"}/$rest.dir"
printf 'outs:\n- md5: %s.dir\n  size: 2\n  nfiles: 1\n  hash: md5\n  path: d\n' "$oid" >d.dvc
run dvc checkout
