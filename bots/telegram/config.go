package telegram

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"regexp"
	"strings"
)

// defaultAPI is Telegram's own Bot API server.
const defaultAPI = "https://api.telegram.org"

// secretForm is what Telegram takes as a webhook's secret (Bot API, setWebhook).
var secretForm = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)

// check fills in what was left out and refuses what cannot work.
func (c *Config) check(tok token) error {
	c.Token = ""
	if c.APIURL == "" {
		c.APIURL = defaultAPI
	}
	c.APIURL = strings.TrimRight(c.APIURL, "/")
	if u, err := url.Parse(c.APIURL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ConfigError(`TELEGRAM_API_URL must be an address such as "http://localhost:8081"`)
	}
	if c.WebhookURL == "" {
		return nil
	}
	// A self-hosted server may call a webhook without encryption; Telegram
	// itself never does.
	u, err := url.Parse(c.WebhookURL)
	if err != nil || u.Host == "" || u.Scheme != "https" && (u.Scheme != "http" || c.APIURL == defaultAPI) {
		return ConfigError(`TELEGRAM_WEBHOOK_URL must be an https address that Telegram can reach, such as "https://cats.example.org/telegram"`)
	}
	if c.WebhookSecret == "" {
		c.WebhookSecret = tok.secret()
	}
	if !secretForm.MatchString(c.WebhookSecret) {
		return ConfigError("the webhook's secret must be 1 to 256 of A-Z, a-z, 0-9, _ and -")
	}
	return nil
}

// secret derives a webhook's secret from the token, the same one in every
// replica, from which the token cannot be found out.
func (t token) secret() string {
	h := hmac.New(sha256.New, []byte(t))
	h.Write([]byte("catwalk webhook")) // never fails
	return hex.EncodeToString(h.Sum(nil))
}
