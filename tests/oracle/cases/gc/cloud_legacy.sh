# Objects of DVC 2 on a remote.
project
put() { dir=.dvc/cache/$(echo "$1" | cut -c1-2) && mkdir -p "$dir" && cat >"$dir/$(echo "$1" | cut -c3-)" && chmod 444 "$dir"/*; }
printf 'a\r\nb\r\n' | put dd8c6a395b5dd36c56d23275028f526c
printf 'outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  size: 6\n  path: text\n' >text.dvc
echo q | put c3be117041a113540deb0ff532b19543
printf 'outs:\n- md5: c3be117041a113540deb0ff532b19543\n  size: 2\n  path: q\n' >q.dvc
echo new >new
dvc add -q new
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm q.dvc new.dvc
run dvc gc -w -c -f
