# Objects of DVC 2 are a cache of their own.
project
put() { dir=.dvc/cache/$(echo "$1" | cut -c1-2) && mkdir -p "$dir" && cat >"$dir/$(echo "$1" | cut -c3-)" && chmod 444 "$dir"/*; }
printf 'a\r\nb\r\n' | put dd8c6a395b5dd36c56d23275028f526c
printf 'outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  size: 6\n  path: text\n' >text.dvc
echo q | put c3be117041a113540deb0ff532b19543
printf '[{"md5": "c3be117041a113540deb0ff532b19543", "relpath": "q"}]' | put 2c4bb6e195ebf978fa63234e50c7c6eb.dir
printf 'outs:\n- md5: 2c4bb6e195ebf978fa63234e50c7c6eb.dir\n  size: 2\n  nfiles: 1\n  path: dir\n' >dir.dvc
echo left | put 7a6a6bc8f0a4bc5a54e4ea7d1ff4c49f
echo q >new
dvc add -q new
echo left >new
dvc add -q new
run dvc gc -w -f
snapshot
rm dir.dvc
run dvc gc -w -f
