# A remote and a project of DVC 2: its objects stay at their place, whoever moves them.
project
put() { dir=$1/$(echo "$2" | cut -c1-2) && mkdir -p "$dir" && cat >"$dir/$(echo "$2" | cut -c3-)" && chmod 444 "$dir"/*; }
store=$ORACLE_BASE/ext/store
printf 'a\r\nb\r\n' | put "$store" dd8c6a395b5dd36c56d23275028f526c
echo q | put "$store" c3be117041a113540deb0ff532b19543
printf '[{"md5": "c3be117041a113540deb0ff532b19543", "relpath": "q"}]' | put "$store" 2c4bb6e195ebf978fa63234e50c7c6eb.dir
printf 'outs:\n- md5: dd8c6a395b5dd36c56d23275028f526c\n  size: 6\n  path: text\n' >text.dvc
printf 'outs:\n- md5: 2c4bb6e195ebf978fa63234e50c7c6eb.dir\n  size: 2\n  nfiles: 1\n  path: dir\n' >dir.dvc
expect 0 cdvc remote add -d store "$store"
expect 0 cdvc pull
says '3 files fetched and 2 files added'
expect 0 dvc status
says 'Data and pipelines are up to date.'
expect 0 dvc status -c
says "Cache and remote 'store' are in sync."
rm -r "$store"
expect 0 cdvc push
says '3 files pushed'
[ -e "$store/dd/8c6a395b5dd36c56d23275028f526c" ] || fail 'the object is not at its place'
rm -r .dvc/cache dir text
expect 0 dvc pull
says '3 files fetched and 2 files added'
echo more >>text
expect 0 cdvc add text
expect 0 cdvc push
says '1 file pushed'
rm -r .dvc/cache text
expect 0 dvc pull
expect 0 cdvc status
says 'Data and pipelines are up to date.'
