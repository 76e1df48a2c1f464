# Objects of DVC 2 keep their place on the remote, beside those of DVC 3.
project
put() { dir=.dvc/cache/$(echo "$1" | cut -c1-2) && mkdir -p "$dir" && cat >"$dir/$(echo "$1" | cut -c3-)" && chmod 444 "$dir"/*; }
printf 'a\r\nb\r\n' | put dd8c6a395b5dd36c56d23275028f526c
printf 'outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  size: 6\n  path: text\n' >text.dvc
echo q | put c3be117041a113540deb0ff532b19543
printf '[{"md5": "c3be117041a113540deb0ff532b19543", "relpath": "q"}]' | put 2c4bb6e195ebf978fa63234e50c7c6eb.dir
printf 'outs:\n- md5: 2c4bb6e195ebf978fa63234e50c7c6eb.dir\n  size: 2\n  nfiles: 1\n  path: dir\n' >dir.dvc
echo new >new
dvc add -q new
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
rm -r .dvc/cache
run dvc pull
rm -r .dvc/cache/?? dir "$ORACLE_BASE/ext/store/2c" "$ORACLE_BASE/ext/store/c3"
rm -r "$ORACLE_BASE/site"  # where DVC keeps notes of what manifests hold
mkdir "$ORACLE_BASE/site"
run dvc fetch
