# Names in the cache that are no objects.
project
deviation gc-strangers
echo one >a
dvc add -q a
c=.dvc/cache/files/md5
mkdir -p $c/ab $c/abc $c/zz $c/AB .dvc/cache/other
for name in ab/short ab/0123456789abcdef0123456789abcd ab/0123456789abcdef0123456789abcd.tmp ab/.0123456789abcdef012345.tmp \
    abc/0123456789abcdef0123456789abcd zz/0123456789abcdef0123456789abcd AB/0123456789abcdef0123456789abcd \
    ab/0123456789ABCDEF0123456789abcd top; do
    echo x >"$c/$name"
done
echo x >.dvc/cache/other/file
echo x >.dvc/cache/file
sh_run 'dvc gc -w --dry | sort'
run dvc gc -w -f
