# Params with letters beyond ASCII, wide letters and combining ones in keys, values and file names.
deviation line-order 1 2
project
printf 'größe: klein\n"ключ": {"да": нет}\nwide: 模型\ncombined: "e\\u0301"\n"😀": "👍"\n' >params.yaml
printf 'ä = "ö"\n' | sed 's/ä/"ä"/' >pä.toml
echo 'params: [pä.toml]' >dvc.yaml
commit base
sed -i 's/klein/groß/; s/нет/да/; s/模型/模/; s/e\\u0301/é/; s/👍/x/' params.yaml
sed -i 's/ö/ü/' pä.toml
run dvc params diff
run dvc params diff --md
run -j dvc params diff --json
run dvc params diff --targets pä.toml
